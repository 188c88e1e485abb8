package cn.baton.project.oc4ids;

import cn.baton.project.registry.ProjectView;
import cn.baton.support.problem.LocalizedText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a project of a package into the fields of the registry (docs/oc4ids.md has the table). */
@ApplicationScoped
class Oc4idsReader {

    private static final Map<String, String> FIELD_BY_SCHEME = Map.of(
            Schemes.INDUSTRY, "industryCode",
            Schemes.FIELD, "field",
            Schemes.CLUSTER, "cluster",
            Schemes.CHAIN, "chain",
            Schemes.CHAIN_ROLE, "chainRole");

    private static final Set<String> INVESTORS = Set.of(Schemes.GOVERNMENT, Schemes.ENTERPRISE);

    private static final LocalizedText BY_COMMANDS = LocalizedText.of(
            "阶段及其日期只能凭佐证逐级推进，不随数据包改变", "Stages and their days change step by step and on evidence, not by a package");

    private final Oc4idsIds ids;

    @Inject
    Oc4idsReader(Oc4idsIds ids) {
        this.ids = ids;
    }

    /**
     * @param known the project as it is registered; null where it is not
     * @param matchedByCode whether it was found by its national code, so that its id in the package is another's
     */
    Reading read(JsonNode project, ProjectView known, boolean matchedByCode) {
        Reading reading = new Reading(project);
        id(reading, known, matchedByCode);
        identifiers(reading);
        reading.copy("/title", "name");
        reading.copy("/description", "description");
        reading.money("/budget/amount", "totalInvestment");
        location(reading);
        classifications(reading);
        PartyReader.read(reading);
        plan(reading);
        forecasts(reading);
        relatedProjects(reading);
        status(reading, known);
        reading.leave("/completion/endDate", BY_COMMANDS);
        reading.leave("/updated", LocalizedText.of("更新时间由系统记录", "The system keeps its own time of change"));
        reading.leave("/language", LocalizedText.of("不区分语言", "Languages are not distinguished"));
        reading.leave("/sector", LocalizedText.of("由行业代码得出，不单独登记", "It follows from the industry and is not kept"));
        return reading;
    }

    private void id(Reading reading, ProjectView known, boolean matchedByCode) {
        String id = reading.textAt("/id");
        if (id != null && ids.isOurs(id)) {
            reading.take("/id", "id");
        } else if (matchedByCode && known.details().externalId() != null) {
            reading.leave(
                    "/id",
                    LocalizedText.of(
                            "按国家项目代码认出，外部编号保持不变",
                            "It was known by its national code and keeps the external id that it has"));
        } else {
            reading.copy("/id", "externalId");
        }
    }

    private void identifiers(Reading reading) {
        boolean ours = ids.isOurs(String.valueOf(reading.textAt("/id")));
        for (String identifier : reading.elements("/identifiers")) {
            String scheme = reading.textAt(identifier + "/scheme");
            if (Schemes.NATIONAL_CODE.equals(scheme) && reading.fields().has("nationalCode")) {
                reading.leave(identifier, LocalizedText.of("只登记一个国家代码", "One national code is kept, and no more"));
            } else if (Schemes.NATIONAL_CODE.equals(scheme)) {
                reading.copy(identifier + "/id", "nationalCode");
                reading.take(identifier + "/scheme", "nationalCode");
            } else if (Schemes.EXTERNAL_ID.equals(scheme) && ours) {
                reading.copy(identifier + "/id", "externalId");
                reading.take(identifier + "/scheme", "externalId");
            }
        }
    }

    private static void location(Reading reading) {
        for (String location : reading.elements("/locations")) {
            JsonNode geometry = reading.at(location + "/geometry");
            if (!reading.fields().has("location")
                    && "Point".equals(geometry.path("type").asText())) {
                ArrayNode place = JsonNodeFactory.instance.arrayNode();
                geometry.path("coordinates").forEach(part -> {
                    if (place.size() < 2) {
                        place.add(part);
                    }
                });
                ObjectNode point = JsonNodeFactory.instance.objectNode().put("type", "Point");
                reading.take(location + "/geometry", "location", point.set("coordinates", place));
            } else if (!geometry.isMissingNode()) {
                reading.leave(location + "/geometry", LocalizedText.of("只登记一个点位", "One point is kept, and no more"));
            }
            if (Schemes.AREA.equals(reading.textAt(location + "/gazetteer/scheme"))
                    && !reading.fields().has("areaCode")) {
                reading.copy(location + "/gazetteer/identifiers/0", "areaCode");
                reading.take(location + "/gazetteer/scheme", "areaCode");
            }
        }
    }

    private static void classifications(Reading reading) {
        ArrayNode tags = JsonNodeFactory.instance.arrayNode();
        for (String classification : reading.elements("/additionalClassifications")) {
            String scheme = reading.textAt(classification + "/scheme");
            String id = classification + "/id";
            String field = scheme == null ? null : FIELD_BY_SCHEME.get(scheme);
            if (field != null && !reading.fields().has(field)) {
                reading.copy(id, field);
                reading.take(classification + "/scheme", field);
            } else if (Schemes.TAG.equals(scheme) && !reading.at(id).isMissingNode()) {
                tags.add(reading.at(id));
                reading.take(id, "tags");
                reading.take(classification + "/scheme", "tags");
            } else if (Schemes.INVESTOR.equals(scheme) && INVESTORS.contains(String.valueOf(reading.textAt(id)))) {
                boolean government = Schemes.GOVERNMENT.equals(reading.textAt(id));
                reading.take(id, "governmentInvested", JsonNodeFactory.instance.booleanNode(government));
                reading.take(classification + "/scheme", "governmentInvested");
            } else if (Schemes.STAGE.equals(scheme)) {
                reading.leave(classification, BY_COMMANDS);
            }
        }
        if (!tags.isEmpty()) {
            reading.fields().set("tags", tags);
        }
    }

    /** Milestones of ours say more exactly what periods say too; where there are none, the periods are the plan. */
    private static void plan(Reading reading) {
        boolean ours = false;
        for (String milestone : reading.elements("/milestones")) {
            Optional<StageMilestone> step = StageMilestone.of(String.valueOf(reading.textAt(milestone + "/id")));
            if (step.isPresent()) {
                ours = true;
                reading.take(milestone + "/id", "stage");
                if (step.get().plannedField() != null) {
                    reading.day(milestone + "/dueDate", step.get().plannedField());
                }
                reading.leave(milestone + "/dateMet", BY_COMMANDS);
            }
        }
        List<String> periods = List.of(
                "/period", "/identificationPeriod", "/preparationPeriod", "/implementationPeriod", "/completionPeriod");
        if (ours) {
            periods.forEach(period -> reading.leave(
                    period, LocalizedText.of("计划日期取自 milestones", "The plan was read from the milestones")));
            return;
        }
        reading.day("/preparationPeriod/startDate", "plannedSigningOn");
        reading.day("/implementationPeriod/startDate", "plannedStartOn");
        reading.day("/period/startDate", "plannedStartOn");
        reading.day("/period/endDate", "plannedCompletionOn");
        reading.day("/implementationPeriod/endDate", "plannedCompletionOn");
        reading.day("/completionPeriod/endDate", "plannedCommissioningOn");
    }

    private static void forecasts(Reading reading) {
        for (String metric : reading.elements("/forecasts")) {
            String observations = metric + "/observations";
            switch (String.valueOf(reading.textAt(metric + "/id"))) {
                case Oc4idsMetric.LAND_AREA -> reading.measure(observations + "/0", "landArea", Oc4idsMetric.MU);
                case Oc4idsMetric.DURATION -> reading.measure(observations + "/0", "durationYears", Oc4idsMetric.YEAR);
                case Oc4idsMetric.EXPECTED_OUTPUT_VALUE ->
                    reading.money(observations + "/0/value", "expectedOutputValue");
                case Oc4idsMetric.CAPACITY -> capacities(reading, observations);
                default -> {}
            }
        }
    }

    private static void capacities(Reading reading, String observations) {
        ArrayNode capacities = JsonNodeFactory.instance.arrayNode();
        for (String observation : reading.elements(observations)) {
            if (reading.isFigure(observation + "/measure", "capacities")) {
                ObjectNode capacity = JsonNodeFactory.instance.objectNode();
                capacity.set("product", reading.at(observation + "/notes"));
                capacity.set("quantity", reading.at(observation + "/measure"));
                capacity.set("unit", reading.at(observation + "/unit/name"));
                capacity.properties().removeIf(part -> part.getValue().isMissingNode());
                capacities.add(capacity);
                reading.take(observation, "capacities");
            }
        }
        if (!capacities.isEmpty()) {
            reading.fields().set("capacities", capacities);
        }
    }

    private void relatedProjects(Reading reading) {
        for (String related : reading.elements("/relatedProjects")) {
            boolean main = Schemes.MAIN_PROJECT.equals(reading.textAt(related + "/relationship"));
            Optional<String> id = ids.projectOf(String.valueOf(reading.textAt(related + "/identifier")))
                    .map(Object::toString);
            if (main && id.isPresent()) {
                reading.take(related + "/identifier", "mainProjectId", JsonNodeFactory.instance.textNode(id.get()));
                reading.take(related + "/scheme", "mainProjectId");
                reading.take(related + "/relationship", "mainProjectId");
            } else {
                reading.leave(related, LocalizedText.of("只登记本库内的主项目", "Only a main project of this registry is kept"));
            }
        }
    }

    private static void status(Reading reading, ProjectView known) {
        String status = known == null ? "identification" : Classifications.statusOf(known);
        if (status.equals(reading.textAt("/status"))) {
            reading.take("/status", "stage");
        } else {
            reading.leave("/status", BY_COMMANDS);
        }
    }
}
