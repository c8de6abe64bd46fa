CREATE TABLE `recipe` (
	`workspace_id` text NOT NULL,
	`id` text NOT NULL,
	`host` text NOT NULL,
	`path_pattern` text NOT NULL,
	`field` text NOT NULL,
	`selector` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`)
);
