alter table known_project rename to project_replica;
