package parcel.billing;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Routes in functional style. */
@Configuration
class BillingRoutes {
  @Bean
  RouterFunction<ServerResponse> billing() {
    return route()
        .path(
            "/v1",
            v1 ->
                v1.GET("/customers/{customerId}/invoices", this::listCustomerInvoices)
                    .GET("/invoices/{invoiceId}", this::getInvoice)
                    .POST("/payments", this::recordPayment))
        .build();
  }

  private ServerResponse listCustomerInvoices(ServerRequest request) {
    return ServerResponse.ok().build();
  }

  private ServerResponse getInvoice(ServerRequest request) {
    return ServerResponse.ok().build();
  }

  private ServerResponse recordPayment(ServerRequest request) {
    return ServerResponse.ok().build();
  }
}
