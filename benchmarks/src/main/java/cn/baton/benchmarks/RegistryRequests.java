package cn.baton.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is asked: each list in its orders, narrowed by much and by little, and each sum; most of it also as of a day. */
final class RegistryRequests {

    private static final List<String> PROJECTS = List.of(
            "",
            "limit=200",
            "count=true",
            "sort=-totalInvestment,name",
            "sort=name",
            "sort=-startedOn",
            "stage=STARTED",
            "stage=STARTED&count=true",
            "stage=STARTED&sort=-totalInvestment",
            "areaCode=411082&stage=STARTED&stage=SIGNED&sort=-totalInvestment&count=true",
            "light=RED",
            "light=RED&sort=-totalInvestment&count=true",
            "programme=P7&count=true",
            // Nothing has all of this, or this programme at all.
            "programme=P29",
            "chain=C3&cluster=K4",
            "session=9&batch=SIGNING&count=true",
            "leader=L7&sort=-totalInvestment",
            "staff=S77&count=true",
            "chain=C3&cluster=K3&count=true",
            "tag=T7&sort=-totalInvestment",
            "totalInvestmentFrom=4900000&sort=-totalInvestment",
            "startedOnFrom=2026-01-01&startedOnTo=2026-01-31&count=true",
            "externalId=bench-77777",
            "q=%E9%87%91%E5%88%9A%E7%9F%B3",
            "q=%E9%87%91%E5%88%9A%E7%9F%B3&sort=-totalInvestment",
            "q=%E9%A1%B9%E7%9B%AE77777",
            "q=%E9%95%BF%E8%91%9B%20%E9%87%91%E5%88%9A%E7%9F%B3&count=true");

    private static final List<String> OTHERS = List.of(
            "/annual-plans?year=2026",
            "/annual-plans?year=2026&sort=-plannedInvestment&count=true",
            "/progress-reports",
            "/permits?type=CONSTRUCTION&count=true",
            "/pipeline?stale=false",
            "/pipeline/summary",
            "/sessions",
            "/sessions/9/participations?count=true",
            "/sessions/conversion",
            "/programmes/P7/members?count=true",
            "/programmes/P7/stats");

    private static final List<String> SUMS = List.of(
            "/stats/overview",
            "/stats/overview?areaCode=411082",
            "/stats/stages?by=AREA",
            "/stats/stages?by=CHAIN",
            "/stats/lights?by=AREA",
            "/stats/investment?by=AREA",
            "/stats/investment?by=CHAIN",
            "/stats/permits",
            "/stats/sessions");

    private RegistryRequests() {}

    static List<String> asOf(LocalDate day) {
        List<String> requests = new ArrayList<>();
        for (String query : PROJECTS) {
            requests.add("/projects?" + query);
        }
        requests.addAll(OTHERS);
        requests.addAll(SUMS);
        for (String query : PROJECTS) {
            requests.add("/projects?" + (query.isEmpty() ? "" : query + "&") + "asOf=" + day);
        }
        for (String sum : SUMS) {
            requests.add(sum + (sum.contains("?") ? "&" : "?") + "asOf=" + day);
        }
        return requests;
    }
}
