-- Groups that were removed before they took with them what they might read.
delete from library_collection_reader where member not in (select id from person_group);
