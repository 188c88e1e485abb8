package cn.baton.embedded;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The mails as a page for people, newest first. Everything that came with a mail is escaped. */
final class MailPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private MailPage() {}

    static String of(List<ReceivedMail> mails) {
        StringBuilder rows = new StringBuilder();
        mails.reversed().forEach(mail -> rows.append(row(mail)));
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="UTF-8">
                <title>邮件 Mail</title>
                <style>
                body { font-family: sans-serif; margin: 2em; }
                table { border-collapse: collapse; width: 100%%; }
                td, th { border-bottom: 1px solid #ccc; padding: .5em; text-align: left; vertical-align: top; }
                pre { margin: .5em 0 0; white-space: pre-wrap; }
                </style>
                </head>
                <body>
                <h1>邮件 Mail (%d)</h1>
                <table>
                <tr><th>时间 Time</th><th>收件人 To</th><th>主题 Subject</th><th>附件 Attachments</th></tr>
                %s</table>
                </body>
                </html>
                """.formatted(mails.size(), rows);
    }

    private static String row(ReceivedMail mail) {
        StringBuilder links = new StringBuilder();
        for (int n = 0; n < mail.attachments().size(); n++) {
            var attachment = mail.attachments().get(n);
            links.append("<a href=\"/messages/%d/attachments/%d\">%s</a> (%d)<br>"
                    .formatted(mail.id(), n, escape(attachment.name()), attachment.size()));
        }
        return """
                <tr><td>%s</td><td>%s</td><td><details><summary>%s</summary><pre>%s</pre></details></td><td>%s</td></tr>
                """.formatted(
                        TIME.format(mail.receivedAt()),
                        escape(String.join(", ", mail.to())),
                        escape(mail.subject()),
                        escape(mail.text()),
                        links);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
