-- An index for each new order and each new thing that lists are narrowed by, on both tables.
do $$
declare
    known text;
    sorts constant jsonb := '{
        "library": "library_rank", "light": "light_rank",
        "responsible_unit": "coalesce(responsible_unit, '''')", "lead_department": "coalesce(lead_department, '''')",
        "national_code": "coalesce(national_code, '''')", "field": "coalesce(field, '''')",
        "chain": "coalesce(chain, '''')", "cluster": "coalesce(cluster, '''')"}';
    name text;
    expression text;
begin
    foreach known in array array['project', 'project_validity'] loop
        for name, expression in select * from jsonb_each_text(sorts) loop
            execute format('create index %I on %I (%s, id)', known || '_by_' || name, known, expression);
        end loop;
        execute format('create index %I on %I (cost_overrun)', known || '_cost_overrun', known);
    end loop;
end $$;

-- Sums read nothing but these. What a project can have several of stands apart: an entry holds no more (see ProjectRules).
drop index project_sums, project_validity_sums;
create index project_sums on project (stage) include (area_code, responsible_unit, lead_department, foreign_invested,
    government_invested, field, industry_code, cluster, chain, chain_role, light, library, library_level, programmes,
    cost_overrun, total_investment);
create index project_validity_sums on project_validity (stage) include (area_code, responsible_unit, lead_department,
    foreign_invested, government_invested, field, industry_code, cluster, chain, chain_role, light, library,
    library_level, programmes, cost_overrun, total_investment, known_from, known_until);
create index project_sums_of_several on project (stage) include (area_code, responsible_unit, lead_department, light,
    tags, participations, total_investment);
create index project_validity_sums_of_several on project_validity (stage) include (area_code, responsible_unit,
    lead_department, light, tags, participations, total_investment, known_from, known_until);
