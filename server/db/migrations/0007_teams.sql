-- Teams are a part of what a workspace has agreed on.
UPDATE `workspace` SET `config` = json_insert(`config`, '$.teams', (
	SELECT json_group_array(json_object('id', `id`, 'name', `name`, 'kind', 'sales'))
	FROM `team` WHERE `team`.`workspace_id` = `workspace`.`id`
), '$.former', json('[]'));--> statement-breakpoint
DROP TABLE `team`;
