-- Issues are numbered by sequences, one for each year of registration: no raise waits for another's transaction, and one that
-- is rolled back leaves a gap.
do $$
declare
    last bigint;
begin
    for of_year in 2015..2060 loop
        execute format('create sequence issue_number_%s', of_year);
        select counter.last into last from issue_counter counter where counter.year = of_year;
        if found then
            perform setval(format('issue_number_%s', of_year)::regclass, last);
        end if;
    end loop;
end $$;
drop table issue_counter;
