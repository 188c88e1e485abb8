-- An overview reads its list once: the days of the steps stand beside what it counts.
drop index project_sums, project_validity_sums;
create index project_sums on project (stage) include (area_code, responsible_unit, lead_department, foreign_invested,
    government_invested, field, industry_code, cluster, chain, chain_role, light, library, library_level, programmes,
    cost_overrun, total_investment, signed_on, started_on, completed_on, commissioned_on);
create index project_validity_sums on project_validity (stage) include (area_code, responsible_unit, lead_department,
    foreign_invested, government_invested, field, industry_code, cluster, chain, chain_role, light, library,
    library_level, programmes, cost_overrun, total_investment, signed_on, started_on, completed_on, commissioned_on,
    known_from, known_until);

-- So do the sums of what was invested, with the reports of each project one after the other.
drop index progress_report_year;
create index progress_report_year on progress_report (year, project_id, month desc, recorded_at)
    include (superseded_at, year_to_date_investment);
