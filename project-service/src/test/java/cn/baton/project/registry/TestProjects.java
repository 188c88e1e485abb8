package cn.baton.project.registry;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Projects as unit tests need them. */
final class TestProjects {

    /** 2026-11-24 in China, still the 23rd in UTC. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Enterprise OWNER = new Enterprise("黄河旋风", null, null);

    private static final ObjectMapper JSON = new ObjectMapper();

    private TestProjects() {}

    static Project planned() {
        return Project.register(details("金刚石材料项目", OWNER, false, null), CLOCK);
    }

    static Project governmentInvested() {
        return Project.register(details("道路项目", OWNER, true, null), CLOCK);
    }

    /** Brought to the stage by way of all before it, all of them today. */
    static Project at(ProjectStage stage) {
        Project project = planned();
        if (stage.compareTo(ProjectStage.SIGNED) >= 0) {
            project.sign(TODAY, null, evidence(EvidenceKind.AGREEMENT), CLOCK);
        }
        if (stage.compareTo(ProjectStage.STARTED) >= 0) {
            project.start(TODAY, evidence(EvidenceKind.CONSTRUCTION_PERMIT, EvidenceKind.SITE_PHOTO), CLOCK);
        }
        if (stage.compareTo(ProjectStage.COMPLETED) >= 0) {
            project.complete(TODAY, evidence(EvidenceKind.COMPLETION_ACCEPTANCE), CLOCK);
        }
        if (stage.compareTo(ProjectStage.COMMISSIONED) >= 0) {
            project.commission(TODAY, evidence(EvidenceKind.TRIAL_PRODUCTION_RECORD), CLOCK);
        }
        return project;
    }

    static List<Evidence> evidence(EvidenceKind... kinds) {
        return List.of(kinds).stream()
                .map(kind -> new Evidence(kind, "佐证材料", null, null))
                .toList();
    }

    static ProjectDetails details(
            String name, Enterprise owner, boolean governmentInvested, BigDecimal totalInvestment) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("areaCode", "411082");
        fields.put("owner", owner);
        fields.put("governmentInvested", governmentInvested);
        fields.put("totalInvestment", totalInvestment);
        return JSON.convertValue(fields, ProjectDetails.class);
    }
}
