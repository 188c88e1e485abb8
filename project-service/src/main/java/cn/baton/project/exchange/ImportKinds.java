package cn.baton.project.exchange;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be imported. */
@ApplicationScoped
class ImportKinds {

    private final List<ImportKind> kinds;

    @Inject
    ImportKinds(@All List<ImportKind> kinds) {
        this.kinds = kinds;
    }

    Optional<ImportKind> find(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** 422 on {@code kind} for what cannot be imported. */
    ImportKind require(String name) {
        return find(name)
                .orElseThrow(() -> ProblemException.invalid(
                        "kind",
                        LocalizedText.of(
                                "可导入的种类：%s",
                                "What can be imported: %s",
                                kinds.stream().map(ImportKind::name).sorted().collect(Collectors.joining(", ")))));
    }
}
