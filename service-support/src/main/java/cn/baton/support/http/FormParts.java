package cn.baton.support.http;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

import java.util.Deque;

/**
 * Refuses forms of which nobody could say what was kept: a part that comes twice, of which the framework would take the
 * first, and texts that the database does not take.
 */
class FormParts {

    private static final char NUL = '\0';

    @StrictForm
    @WithFormRead
    @ServerRequestFilter
    void check() {
        FormData form = CurrentRequestManager.get().getFormData();
        // Null where the framework did not find where parts begin.
        if (form == null) {
            throw ProblemException.malformed(
                    LocalizedText.of("表单缺少 boundary", "The form does not say what parts it: its boundary is missing"));
        }
        for (String name : form) {
            Deque<FormValue> values = form.get(name);
            if (values.size() > 1) {
                throw ProblemException.malformed(name, LocalizedText.of("只能给一次", "it goes once only"));
            }
            if (values.stream().anyMatch(FormParts::holdsNul)) {
                throw ProblemException.malformed(name, LocalizedText.of("含有控制字符", "it holds a control character"));
            }
        }
    }

    private static boolean holdsNul(FormValue value) {
        String text = value.isFileItem() ? value.getFileName() : value.getValue();
        return text != null && text.indexOf(NUL) >= 0;
    }
}
