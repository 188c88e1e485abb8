package cn.baton.notification.config;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Head of the OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Baton notification-service",
                        version = "1",
                        description =
                                "Reminder letters 提醒函 and supervision letters 督办函, from draft to accepted reply, and their delivery.",
                        contact = @Contact(name = "Baton", url = "https://baton.example")),
        servers = @Server(url = "/", description = "This service"),
        tags = {
            @Tag(name = "letters", description = "Letters and what becomes of them"),
            @Tag(name = "recipients", description = "Directory of the units that letters go to"),
            @Tag(name = "deliveries", description = "Deliveries of letters and their attempts")
        })
public class NotificationApi extends Application {}
