package cn.baton.project.oc4ids;

import cn.baton.support.problem.LocalizedText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the enterprise, the responsible unit and the lead department among the parties of a project. */
final class PartyReader {

    private static final LocalizedText NO_PERSONS = LocalizedText.of("不登记个人信息", "Persons are not kept");

    private PartyReader() {}

    static void read(Reading reading) {
        List<String> parties = reading.elements("/parties");
        for (String party : parties) {
            unit(reading, party, Schemes.RESPONSIBLE_UNIT, "responsibleUnit");
            unit(reading, party, Schemes.LEAD_DEPARTMENT, "leadDepartment");
            Stream.of("/people", "/beneficialOwners", "/contactPoint")
                    .forEach(persons -> reading.leave(party + persons, NO_PERSONS));
        }
        withRole(reading, parties, Schemes.OWNER)
                .or(() -> withRole(reading, parties, Schemes.PROCURING_ENTITY))
                .ifPresent(party -> owner(reading, party));
        if (reading.fields().has("responsibleUnit") || reading.fields().has("leadDepartment")) {
            reading.take(
                    "/publicAuthority", reading.fields().has("responsibleUnit") ? "responsibleUnit" : "leadDepartment");
        }
        for (String party : parties) {
            if (reading.taken().keySet().stream().noneMatch(pointer -> pointer.startsWith(party + "/"))) {
                reading.leave(
                        party,
                        LocalizedText.of(
                                "只登记项目单位、责任单位和牵头部门",
                                "Only the owner, the responsible unit and the lead department are kept"));
            }
        }
    }

    private static Optional<String> withRole(Reading reading, List<String> parties, String role) {
        return parties.stream().filter(party -> hasRole(reading, party, role)).findFirst();
    }

    private static boolean hasRole(Reading reading, String party, String role) {
        for (JsonNode given : reading.at(party + "/roles")) {
            if (role.equals(given.textValue())) {
                return true;
            }
        }
        return false;
    }

    private static void unit(Reading reading, String party, String role, String field) {
        boolean ours = Schemes.UNIT.equals(reading.textAt(party + "/identifier/scheme"));
        if (ours && hasRole(reading, party, role)) {
            reading.copy(party + "/identifier/id", field);
            reading.take(party + "/identifier/scheme", field);
            reading.take(party + "/id", field);
            reading.take(party + "/roles", field);
        }
    }

    private static void owner(Reading reading, String party) {
        ObjectNode owner = JsonNodeFactory.instance.objectNode();
        String name = reading.at(party + "/name").isMissingNode() ? "/identifier/legalName" : "/name";
        if (!reading.at(party + name).isMissingNode()) {
            owner.set("name", reading.at(party + name));
            reading.take(party + name, "owner.name");
        }
        creditCode(reading, party).ifPresent(code -> owner.set("creditCode", code));
        for (String classification : reading.elements(party + "/classifications")) {
            if (Schemes.OWNERSHIP.equals(reading.textAt(classification + "/scheme"))) {
                boolean foreign = Schemes.FOREIGN_INVESTED.equals(reading.textAt(classification + "/id"));
                owner.set("foreignInvested", BooleanNode.valueOf(foreign));
                reading.take(classification, "owner.foreignInvested");
            }
        }
        reading.take(party + "/roles", "owner");
        reading.fields().set("owner", owner);
    }

    /** Ids of other registers are no credit codes, and none is made of them. */
    private static Optional<JsonNode> creditCode(Reading reading, String party) {
        String id = party + "/identifier/id";
        if (!Schemes.CREDIT_CODE.equals(reading.textAt(party + "/identifier/scheme"))) {
            reading.leave(
                    party + "/identifier",
                    LocalizedText.of(
                            "不是统一社会信用代码（登记机构 %s）", "This is no credit code (register %s)", Schemes.CREDIT_CODE));
            return Optional.empty();
        }
        reading.take(id, "owner.creditCode");
        reading.take(party + "/id", "owner.creditCode");
        reading.take(party + "/identifier/scheme", "owner.creditCode");
        if (reading.at(party + "/identifier/legalName").equals(reading.at(party + "/name"))) {
            reading.take(party + "/identifier/legalName", "owner.name");
        }
        return Optional.of(reading.at(id)).filter(code -> !code.isMissingNode());
    }
}
