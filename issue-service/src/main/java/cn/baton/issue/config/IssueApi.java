package cn.baton.issue.config;

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
                        title = "Baton issue-service",
                        version = "1",
                        description =
                                "The ledger of problems found in supervision 问题台账: from raising to striking off, and up the ladder of letters.",
                        contact = @Contact(name = "Baton", url = "https://baton.example")),
        servers = @Server(url = "/", description = "This service"),
        tags = @Tag(name = "issues", description = "Issues, their rectification and their level"))
public class IssueApi extends Application {}
