package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;

import java.util.Optional;

/** Creates and changes things as a careful user does: with the version that was read, and reading again where it is unclear. */
final class Desk {

    private final Client client;
    private final Journal journal;

    Desk(Client client, Journal journal) {
        this.client = client;
        this.journal = journal;
    }

    /** @param list the collection's path */
    Thing create(Person who, ServiceDefinition service, String list, String body) throws InterruptedException {
        return Thing.created(service, list, client.send(Call.post(who, service, list, null, body)));
    }

    /** Creates by a command that needs no version, such as a correction. */
    Answer upload(Person who, ServiceDefinition service, String path, String boundary, String body)
            throws InterruptedException {
        return client.send(Call.upload(who, service, path, boundary, body));
    }

    void read(Person who, Thing thing) throws InterruptedException {
        Answer answer = client.send(Call.get(who, thing.service(), thing.path()));
        thing.isNow(answer.body(), answer.etag());
    }

    Answer get(Person who, ServiceDefinition service, String path) throws InterruptedException {
        return client.send(Call.get(who, service, path));
    }

    /**
     * Commands a verb.
     *
     * @param field where the verb shows, as a JSON pointer
     * @param wanted what the verb makes of it
     * @return whether it is done
     */
    boolean command(Person who, Thing thing, String verb, String body, String field, String wanted)
            throws InterruptedException {
        Call call = Call.post(who, thing.service(), thing.path() + "/" + verb, thing.etag(), body);
        return change(call, thing, field, wanted);
    }

    /** Changes a field; the parameters as for {@link #command}. */
    boolean patch(Person who, Thing thing, String body, String field, String wanted) throws InterruptedException {
        return change(Call.patch(who, thing.service(), thing.path(), thing.etag(), body), thing, field, wanted);
    }

    private boolean change(Call call, Thing thing, String field, String wanted) throws InterruptedException {
        String before = thing.at(field);
        Answer answer = client.send(call);
        if (answer.succeeded()) {
            thing.isNow(answer.body(), answer.etag());
            refused(call, thing, field, wanted).ifPresent(journal::finding);
            return true;
        }
        read(call.who(), thing);
        if (!answer.lost() && call.ifMatch().equals(thing.etag())) {
            journal.finding("%s was answered 412, but %s is its version still".formatted(call, thing.etag()));
        }
        if (!thing.is(field, before) && !thing.is(field, wanted)) {
            journal.finding("%s was to make %s of %s, and it is %s".formatted(call, wanted, before, thing.at(field)));
        }
        return thing.is(field, wanted);
    }

    private static Optional<String> refused(Call call, Thing thing, String field, String wanted) {
        return thing.is(field, wanted)
                ? Optional.empty()
                : Optional.of("%s succeeded, but %s is %s".formatted(call, field, thing.at(field)));
    }
}
