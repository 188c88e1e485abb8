package cn.baton.scoring.config;

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
                        title = "Baton scoring-service",
                        version = "1",
                        description =
                                "Evaluation of counties and zones 评估考核, the facts it rests on, and the figures of the city's dashboard. Money is in 万元 (10 000 CNY) with at most 2 decimals.",
                        contact = @Contact(name = "Baton", url = "https://baton.example")),
        servers = @Server(url = "/", description = "This service"),
        tags = {
            @Tag(name = "scores", description = "Scores of counties and zones, with their explanation"),
            @Tag(name = "dashboard", description = "Figures of the dashboard, and what they mean"),
            @Tag(
                    name = "facts",
                    description =
                            "What is known, record by record, and the events it is known from. Facts name no person: inspectors see those of the projects that are assigned to them, and read their own findings on other projects in issue-service")
        })
public class ScoringApi extends Application {}
