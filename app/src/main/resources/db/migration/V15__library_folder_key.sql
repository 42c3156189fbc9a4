-- folder_key: which folder the system found at the path when its files were last compared
alter table library_collection add column folder_key text;
