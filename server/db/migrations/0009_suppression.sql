CREATE TABLE `suppressed` (
	`workspace_id` text NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `hash`)
);
--> statement-breakpoint
ALTER TABLE `workspace` ADD `suppression_key` text;