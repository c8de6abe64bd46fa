-- Workspaces of before say nothing of whom they sell to.
UPDATE `workspace` SET `config` = json_insert(`config`, '$.idealCustomer', json('{"industries":[],"minEmployees":null,"maxEmployees":null,"countries":[]}'));
