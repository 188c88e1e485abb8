package cn.baton.local.faults;

import cn.baton.local.faults.Fault.BackendKilled;
import cn.baton.local.faults.Fault.BackendTerminated;
import cn.baton.local.faults.Fault.KafkaKilled;
import cn.baton.local.faults.Fault.KafkaStalled;
import cn.baton.local.faults.Fault.PostgresKilled;
import cn.baton.local.faults.Fault.SecondReplica;
import cn.baton.local.faults.Fault.ServiceKilled;
import cn.baton.local.faults.Fault.ServiceStalled;
import cn.baton.local.faults.Fault.SessionsEnded;
import cn.baton.local.stack.Stack;

import java.time.Duration;

/** Does to a running stack what the plan says, at the moments that it says. */
final class Injector {

    private final Stack stack;
    private final Processes processes;
    private final Sessions sessions;
    private final Replicas replicas;
    private final Journal journal;

    Injector(Stack stack, Replicas replicas, Journal journal) {
        this.stack = stack;
        this.processes = new Processes();
        this.sessions = new Sessions(stack);
        this.replicas = replicas;
        this.journal = journal;
    }

    /** Returns when the last fault has begun; stalls and replicas end by themselves. */
    void carryOut(FaultPlan plan) throws InterruptedException {
        long start = System.nanoTime();
        for (FaultPlan.Planned planned : plan.faults()) {
            Duration left = planned.at().minusNanos(System.nanoTime() - start);
            if (left.isPositive()) {
                Thread.sleep(left);
            }
            journal.fault(planned.fault(), inject(planned.fault()));
        }
    }

    /** Ends what still lasts: nothing is stopped any more, and there is one process of each service. */
    void end() throws InterruptedException {
        processes.continueAll();
        replicas.end();
    }

    /** @return what came of it, for the journal */
    private String inject(Fault fault) throws InterruptedException {
        return switch (fault) {
            case PostgresKilled _ -> processes.kill(stack.postgresPid());
            case BackendKilled(var service) -> processes.kill(sessions.backendOf(service));
            case BackendTerminated(var service) -> processes.terminate(sessions.backendOf(service));
            case SessionsEnded(var service) -> sessions.endAllOf(service);
            case KafkaKilled _ -> processes.kill(stack.kafkaPid());
            case KafkaStalled(var time) -> processes.stall(stack.kafkaPid(), time);
            case ServiceKilled(var service) -> processes.kill(replicas.anyProcessOf(service));
            case ServiceStalled(var service, var time) -> processes.stall(replicas.anyProcessOf(service), time);
            case SecondReplica(var service, var time) -> replicas.start(service, time);
        };
    }
}
