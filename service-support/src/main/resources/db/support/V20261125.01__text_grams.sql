-- Words in Chinese have two characters more often than not, and no trigrams: what is looked for is taken apart into its
-- pairs (or its single character), and so is what is looked in. An index on the function finds either:
--   create index … using gin (text_grams(search_text))
create function text_grams(text text) returns varchar[]
    language sql immutable strict parallel safe
    return array(
        select distinct substr(text, place, size)
        from generate_series(1, length(text)) place, generate_series(1, 2) size);
