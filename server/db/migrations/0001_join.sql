ALTER TABLE `event` ADD `home` text;--> statement-breakpoint
CREATE INDEX `lead_alias_lead` ON `lead_alias` (`workspace_id`,`lead_id`);