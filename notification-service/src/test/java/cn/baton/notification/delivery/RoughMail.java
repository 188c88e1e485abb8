package cn.baton.notification.delivery;

import cn.baton.embedded.MailGate;
import cn.baton.embedded.MailServer;
import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** A mail server behind a gate at which tests interfere; both last as long as this JVM. */
public final class RoughMail implements QuarkusTestProfile {

    static final MailServer SERVER = MailServer.start(0, 0);
    static final MailGate GATE = MailGate.before(SERVER.smtpPort());

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "baton.mail.host", "127.0.0.1",
                "baton.mail.port", Integer.toString(GATE.port()),
                "baton.mail.answer-timeout", "PT5S",
                "baton.delivery.first-gap", "PT0.1S",
                "baton.delivery.longest-gap", "PT1S");
    }
}
