-- Lines of issued plans are searched as other lists are: by words, out of an index. Who looks for a rare name does not
-- read the whole plan.
alter table investment_plan_item
    add column search_text text not null generated always as (lower(normalize(project_name, NFKC))) stored;
create index investment_plan_item_text on investment_plan_item using gin (text_grams(search_text));

-- An order that indicators are listed in.
create index macro_indicator_period on macro_indicator (period, id);
