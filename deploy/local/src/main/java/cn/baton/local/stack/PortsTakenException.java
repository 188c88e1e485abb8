package cn.baton.local.stack;

import java.util.Map;
import java.util.stream.Collectors;

/** Somebody else listens on ports that the stack needs. Nothing has been started. */
public final class PortsTakenException extends StackStartException {

    private static final long serialVersionUID = 1L;

    /**
     * @param taken all of them: the port, and who needs it
     * @param freeBase a port base that would do
     */
    PortsTakenException(Map<Integer, String> taken, int freeBase) {
        super((taken.size() == 1 ? "A port is taken:" : "Ports are taken:")
                + taken.entrySet().stream()
                        .map(entry -> "%n  %5d  needed by %s".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining())
                + "%nStop what listens there, or choose other ports: --port-base %d".formatted(freeBase));
    }
}
