package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The city's office: finds the letters that escalations have drafted, and leads them to their reply. */
final class LetterWriter implements Writer {

    private static final String LETTERS = "/api/v1/letters";
    /** Where the office has nothing to do: the mail is on its way, or all is done. */
    private static final Set<String> AT_REST = Set.of("ISSUED", "ACCEPTED");

    private final String name;
    private final Person clerk;
    private final Person leader;
    private final Desk desk;
    private final World world;
    private final RandomGenerator random;

    LetterWriter(String name, Desk desk, World world, FaultPlan plan) {
        this.name = name;
        this.clerk = Person.administrator(name);
        this.leader = Person.leader(name + "-leader");
        this.desk = desk;
        this.world = world;
        this.random = plan.choicesOf(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void step() throws InterruptedException {
        Optional<Thing> letter = next();
        if (letter.isEmpty() || random.nextInt(5) == 0) {
            look();
        } else {
            advance(letter.get());
        }
    }

    /** Every other time one that has been begun, or few would come to their end. */
    private Optional<Thing> next() {
        boolean begun = random.nextBoolean();
        return World.any(
                        world.letters().values(),
                        letter -> !AT_REST.contains(letter.at("/state")) && !(begun && letter.is("/state", "DRAFT")),
                        random)
                .or(() ->
                        World.any(world.letters().values(), letter -> !AT_REST.contains(letter.at("/state")), random));
    }

    /** The newest drafts, and those whose mail has arrived. */
    private void look() throws InterruptedException {
        JsonNode page = desk.get(
                        clerk, ServiceDefinition.NOTIFICATION, LETTERS + "?limit=100&state=DRAFT&state=DELIVERED")
                .body();
        for (JsonNode letter : page.path("items")) {
            String id = letter.path("id").asText();
            String etag = "\"" + letter.path("version").asText() + "\"";
            world.letters()
                    .computeIfAbsent(
                            id, _ -> new Thing(ServiceDefinition.NOTIFICATION, LETTERS + "/" + id, letter, etag))
                    .isNow(letter, etag);
        }
    }

    private void advance(Thing letter) throws InterruptedException {
        Person officer = Person.officer(name + "-officer", letter.at("/recipientUnit"));
        switch (letter.at("/state")) {
            case "DRAFT" -> desk.command(clerk, letter, "submit", "{}", "/state", "PENDING_SIGN_OFF");
            case "PENDING_SIGN_OFF" -> desk.command(leader, letter, "sign", "{}", "/state", "SIGNED");
            case "SIGNED" -> desk.command(clerk, letter, "issue", "{}", "/state", "ISSUED");
            case "DELIVERED" -> desk.command(officer, letter, "acknowledge", "{}", "/state", "ACKNOWLEDGED");
            case "ACKNOWLEDGED" ->
                desk.command(officer, letter, "reply", "{\"body\": \"已恢复施工。\"}", "/state", "REPLIED");
            default -> desk.command(clerk, letter, "accept", "{}", "/state", "ACCEPTED");
        }
    }
}
