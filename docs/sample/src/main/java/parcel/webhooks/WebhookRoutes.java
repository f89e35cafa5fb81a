package parcel.webhooks;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Routes that are computed: no reader of source can say which. */
@Configuration
class WebhookRoutes {
  @Bean
  RouterFunction<ServerResponse> webhooks() {
    RouterFunctions.Builder routes = RouterFunctions.route();
    for (String kind : kinds()) {
      routes.POST("/v1/webhooks/" + kind, request -> ServerResponse.ok().build());
    }
    return routes.build();
  }

  private static List<String> kinds() {
    return List.of(System.getProperty("parcel.webhooks", "delivered,returned").split(","));
  }
}
