package cn.baton.local.cli;

import cn.baton.local.cli.Invocation.StackFlags;
import cn.baton.local.stack.PortPlan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Reads the command line: {@code up}, {@code demo} and {@code token}. The script {@code baton} explains them. */
final class CommandLine {

    private static final String PORT_BASE = "--port-base";
    private static final String DATA = "--data";
    private static final String WITHOUT_SERVERS = "--without-servers";
    private static final String VERBOSE = "--verbose";
    private static final String EXIT = "--exit";
    private static final String UNIT = "--unit";
    private static final String AREA = "--area";
    private static final String SUBJECT = "--subject";
    private static final String SCOPE = "--scope";

    private static final Set<String> TAKE_A_VALUE = Set.of(PORT_BASE, DATA, UNIT, AREA, SUBJECT, SCOPE);

    private final String command;
    private final Map<String, String> options = new HashMap<>();
    private final Set<String> words = new TreeSet<>();

    private CommandLine(String command) {
        this.command = command;
    }

    static Invocation parse(String... arguments) throws UsageException {
        if (arguments.length == 0) {
            throw new UsageException("Say what to do: up, demo or token");
        }
        CommandLine line = new CommandLine(arguments[0]);
        line.read(Arrays.asList(arguments).subList(1, arguments.length));
        return switch (line.command) {
            case "up" -> line.up();
            case "demo" -> line.demo();
            case "token" -> line.token();
            default -> throw new UsageException("There is no command " + line.command);
        };
    }

    private Invocation up() throws UsageException {
        allow(PORT_BASE, DATA, WITHOUT_SERVERS, VERBOSE);
        allowWords(0);
        return new Invocation.Up(stackFlags());
    }

    private Invocation demo() throws UsageException {
        if (options.containsKey(WITHOUT_SERVERS)) {
            throw new UsageException("The story needs the stack's own servers: run demo without " + WITHOUT_SERVERS);
        }
        allow(PORT_BASE, DATA, VERBOSE, EXIT);
        allowWords(0);
        return new Invocation.Demo(stackFlags(), options.containsKey(EXIT));
    }

    private Invocation token() throws UsageException {
        allow(PORT_BASE, UNIT, AREA, SUBJECT, SCOPE);
        allowWords(1);
        if (words.isEmpty()) {
            throw new UsageException("For which role? One of " + String.join(", ", Claims.roles()));
        }
        Claims claims = Claims.usual(words.iterator().next());
        claims = options.containsKey(UNIT) ? claims.withUnit(options.get(UNIT)) : claims;
        claims = options.containsKey(AREA) ? claims.withArea(options.get(AREA)) : claims;
        claims = options.containsKey(SUBJECT) ? claims.withSubject(options.get(SUBJECT)) : claims;
        claims = options.containsKey(SCOPE) ? claims.withScope(options.get(SCOPE)) : claims;
        return new Invocation.Token(claims, portBase());
    }

    private StackFlags stackFlags() throws UsageException {
        return new StackFlags(
                portBase().orElse(PortPlan.DEFAULT_BASE),
                Optional.ofNullable(options.get(DATA)).map(Path::of).orElse(null),
                options.containsKey(WITHOUT_SERVERS),
                options.containsKey(VERBOSE));
    }

    private OptionalInt portBase() throws UsageException {
        String value = options.get(PORT_BASE);
        if (value == null) {
            return OptionalInt.empty();
        }
        try {
            int base = Integer.parseInt(value);
            if (base >= PortPlan.LOWEST_BASE && base <= PortPlan.HIGHEST_BASE) {
                return OptionalInt.of(base);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new UsageException("%s takes a number from %d to %d, not %s"
                .formatted(PORT_BASE, PortPlan.LOWEST_BASE, PortPlan.HIGHEST_BASE, value));
    }

    private void read(List<String> arguments) throws UsageException {
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (!argument.startsWith("-")) {
                words.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!TAKE_A_VALUE.contains(name)) {
                options.put(argument, "");
            } else if (equals >= 0) {
                options.put(name, argument.substring(equals + 1));
            } else if (rest.hasNext()) {
                options.put(name, rest.next());
            } else {
                throw new UsageException(name + " needs a value");
            }
        }
    }

    private void allow(String... names) throws UsageException {
        Set<String> unknown = new TreeSet<>(options.keySet());
        unknown.removeAll(Set.of(names));
        if (!unknown.isEmpty()) {
            throw new UsageException(command + " has no option " + String.join(", ", unknown));
        }
    }

    private void allowWords(int most) throws UsageException {
        if (words.size() > most) {
            throw new UsageException(command + " cannot do anything with: " + String.join(" ", words));
        }
    }
}
