package cn.baton.support.inbox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keeps the newest state of things, as replicas and facts do. An older state that comes late does not get to it, nor one
 * that was kept before; of the states of one thing that come together it gets the last one only.
 *
 * @param <T> the record that binds what the consumer uses
 */
public interface StateKeeper<T> {

    /** Throws {@link PoisonException} when the event tells no state. */
    State state(Received<T> received);

    /** In the transaction that marks the events as received, each of another thing. */
    void keep(List<Received<T>> newest);

    static <T> StateKeeper<T> of(Function<Received<T>, State> state, Consumer<List<Received<T>>> effect) {
        return new StateKeeper<>() {

            @Override
            public State state(Received<T> received) {
                return state.apply(received);
            }

            @Override
            public void keep(List<Received<T>> newest) {
                effect.accept(newest);
            }
        };
    }
}
