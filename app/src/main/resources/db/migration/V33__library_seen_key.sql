-- seen_key: which file the system found at the path when it was last read; absent where it gives
-- files no keys, or has not been looked at since there is this column
alter table library_document add column seen_key text;
