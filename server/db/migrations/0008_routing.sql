CREATE TABLE `routing_turn` (
	`workspace_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `rule_id`)
);
--> statement-breakpoint
CREATE INDEX `lead_open` ON `lead` (`workspace_id`,`owner_id`) WHERE "type" <> 'unqualified' AND "lifecycle" NOT IN ('customer', 'lost');