-- Projects had a function of their own. It took (function(…)).*, which calls the function once for each of 48 columns.
drop trigger keep_validity on project;
create trigger keep_validity after insert or update on project
    for each row execute function keep_validity('{version,changed_at,stage_changes,library_transfers}');
drop function keep_project_validity();
