create index on uploads_upload (changed_at) where state in ('kept', 'refused');
