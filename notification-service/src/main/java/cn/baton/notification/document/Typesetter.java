package cn.baton.notification.document;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sets letters: the layout is in the template, the characters become PDF in the {@link Press}. */
@ApplicationScoped
class Typesetter {

    private final Press press;
    private final Template layout;

    @Inject
    Typesetter(Press press, @Location("document/letter.xml") Template layout) {
        this.press = press;
        this.layout = layout;
    }

    byte[] set(LetterSheet sheet) {
        Press.Ready ready = press.ready();
        String formattingObjects = layout.data("sheet", sheet)
                .data("bodyFonts", ready.bodyFonts())
                .data("titleFonts", ready.titleFonts())
                .data("bodyRuns", ready.bodyRuns())
                .data("titleRuns", ready.titleRuns())
                .render();
        return press.print(new Press.Copy(
                formattingObjects,
                sheet.number() + " " + sheet.title(),
                sheet.organ(),
                sheet.signedAt(),
                sheet.organ() + sheet.title(),
                sheet.number() + sheet.body() + sheet.organ() + sheet.date()));
    }
}
