package io.apiledger.embedding;

import io.apiledger.model.publication.Request;
import io.apiledger.model.publication.Response;
import io.apiledger.workflow.LivePublication;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The example of docs/embedding.md; a test holds the two together. */
// doc:start
/** Answers for everything below the path that it is mapped to. */
final class LedgerServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient LivePublication ledger;

  LedgerServlet(LivePublication ledger) {
    this.ledger = ledger;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String mounted = request.getContextPath() + request.getServletPath();
    String target = request.getRequestURI().substring(mounted.length());
    if (target.isEmpty()) {
      response.sendRedirect(mounted + "/"); // The links of the pages are relative.
      return;
    }
    Response answer = ledger.answer(new Request(request.getMethod(), target, request::getHeader));
    response.setStatus(answer.status());
    answer.headers().forEach(header -> response.setHeader(header.name(), header.value()));
    answer.writeTo(response.getOutputStream());
  }
}
// doc:end
