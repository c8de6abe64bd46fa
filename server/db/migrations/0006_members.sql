CREATE TABLE `audit` (
	`workspace_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`by` text,
	`action` text NOT NULL,
	`details` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `number`)
);
--> statement-breakpoint
CREATE TABLE `password_reset` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `member` ADD `all_teams` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `member` ADD `away` integer DEFAULT false NOT NULL;