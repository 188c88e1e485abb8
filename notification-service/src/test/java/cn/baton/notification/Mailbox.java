package cn.baton.notification;

import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

import java.util.List;
import java.util.Map;

import static org.awaitility.Awaitility.await;

/** What the mail server has taken. */
public final class Mailbox {

    private final String url = ConfigProvider.getConfig().getValue("baton.test.mailbox", String.class);

    /** The first mail to this address. */
    public Map<String, Object> awaitMailTo(String address) {
        return await().until(() -> mailsTo(address), mails -> !mails.isEmpty()).getFirst();
    }

    public List<Map<String, Object>> mailsTo(String address) {
        return RestAssured.get(url + "/messages")
                .jsonPath()
                .getList("findAll { it.to.contains('%s') }".formatted(address));
    }

    public byte[] attachment(Object mail, int n) {
        return RestAssured.get(url + "/messages/{mail}/attachments/{n}", mail, n)
                .asByteArray();
    }
}
