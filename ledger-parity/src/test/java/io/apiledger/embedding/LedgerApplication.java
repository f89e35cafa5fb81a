package io.apiledger.embedding;

import io.apiledger.workflow.Environment;
import io.apiledger.workflow.LivePublication;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** The example of docs/embedding.md; a test holds the two together. */
// doc:start
/** An application that shows its own ledger below /internal/ledger/. */
@SpringBootApplication
@EnableScheduling
class LedgerApplication {
  private final LivePublication ledger;

  LedgerApplication(@Value("${ledger.folder}") Path folder) {
    ledger = LivePublication.open(Environment.in(folder));
  }

  @Bean
  ServletRegistrationBean<LedgerServlet> ledgerServlet() {
    return new ServletRegistrationBean<>(new LedgerServlet(ledger), "/internal/ledger/*");
  }

  /** Leave it out where the files never change while the application runs. */
  @Scheduled(fixedDelay = 5_000)
  void refresh() {
    ledger.refresh();
  }
}
// doc:end
