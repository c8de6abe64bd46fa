CREATE TABLE `applied_op` (
	`workspace_id` text NOT NULL,
	`op_id` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`result` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `op_id`)
);
--> statement-breakpoint
CREATE TABLE `event` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`lead_id` text NOT NULL,
	`seq` integer NOT NULL,
	`position` integer NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`change` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `event_lead` ON `event` (`workspace_id`,`lead_id`,`seq`,`position`);--> statement-breakpoint
CREATE TABLE `identity_key` (
	`workspace_id` text NOT NULL,
	`key` text NOT NULL,
	`lead_id` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `key`, `lead_id`)
);
--> statement-breakpoint
CREATE INDEX `identity_lead` ON `identity_key` (`workspace_id`,`lead_id`);--> statement-breakpoint
CREATE TABLE `lead` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`seq` integer NOT NULL,
	`placed_seq` integer NOT NULL,
	`team_id` text,
	`owner_id` text,
	`type` text NOT NULL,
	`lifecycle` text NOT NULL,
	`buyer_stage` text NOT NULL,
	`pipeline_id` text NOT NULL,
	`stage_id` text NOT NULL,
	`captured_by` text,
	`captured_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `lead_seq` ON `lead` (`workspace_id`,`seq`,`id`);--> statement-breakpoint
CREATE TABLE `lead_alias` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`lead_id` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `removal` (
	`workspace_id` text NOT NULL,
	`scope` text NOT NULL,
	`lead_id` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `scope`, `lead_id`)
);
--> statement-breakpoint
CREATE INDEX `removal_seq` ON `removal` (`workspace_id`,`scope`,`seq`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `pairing` (
	`device_code_hash` text PRIMARY KEY NOT NULL,
	`user_code` text NOT NULL,
	`device_name` text NOT NULL,
	`expires_at` integer NOT NULL,
	`workspace_id` text,
	`user_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pairing_user_code_unique` ON `pairing` (`user_code`);--> statement-breakpoint
CREATE INDEX `pairing_expiry` ON `pairing` (`expires_at`);--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `device` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`pushes` integer DEFAULT 0 NOT NULL,
	`pushes_since` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_token_hash_unique` ON `device` (`token_hash`);--> statement-breakpoint
CREATE INDEX `device_user` ON `device` (`user_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`team_ids` text NOT NULL,
	`invited_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_by` text,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token_hash_unique` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE TABLE `member` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`team_ids` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `user_id`)
);
--> statement-breakpoint
CREATE INDEX `member_user` ON `member` (`user_id`);--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `seq_guard` (
	`held` integer,
	CONSTRAINT "stale_seq" CHECK("seq_guard"."held" = 1)
);
--> statement-breakpoint
CREATE TABLE `team` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `workspace` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`seq` integer NOT NULL,
	`config_seq` integer NOT NULL,
	`config` text NOT NULL
);
