package io.apiledger.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes the Python sources of a service: every tenth file a router with eight routes, the others
 * what stands around them, of some five to ten kilobytes each, and an application that includes the
 * routers. The same number of files gives the same bytes.
 */
public final class PythonTreeGenerator {
  private static final int ROUTES = 8;
  private static final String[] VERBS = {"get", "post", "put", "delete"};
  private static final String[] NOUNS = {
    "parcel", "depot", "label", "invoice", "pickup", "customer", "rate", "carrier", "address"
  };

  private final SplittableRandom random = new SplittableRandom(3);

  private PythonTreeGenerator() {}

  /**
   * Writes a tree.
   *
   * @param args the folder, and the number of files beside the application
   */
  public static void main(String[] args) throws IOException {
    PythonTreeGenerator generator = new PythonTreeGenerator();
    Path root = Path.of(args[0]);
    int files = Integer.parseInt(args[1]);
    StringBuilder application = new StringBuilder("from fastapi import FastAPI\n\n");
    StringBuilder included = new StringBuilder("\napp = FastAPI()\n");
    for (int i = 0; i < files; i++) {
      String domain = NOUNS[i / 10 % NOUNS.length] + i / 100;
      Path folder = Files.createDirectories(root.resolve("acme").resolve(domain));
      boolean isRouter = i % 10 == 0;
      String name = (isRouter ? "routes" : "service") + i;
      if (isRouter) {
        application.append("from acme.").append(domain).append(" import ").append(name);
        application.append('\n');
        included.append("app.include_router(").append(name).append(".router)\n");
      }
      String text = isRouter ? generator.router(domain, i) : generator.service(domain, name);
      Files.writeString(folder.resolve(name + ".py"), text);
    }
    Files.writeString(root.resolve("main.py"), application.append(included));
  }

  private String router(String domain, int number) {
    StringBuilder out = new StringBuilder(head(domain));
    out.append("from fastapi import APIRouter, Depends, HTTPException\n");
    out.append("from pydantic import BaseModel\n\nBASE = \"/").append(domain).append('/');
    out.append(number).append("\"\nrouter = APIRouter(prefix=f\"{BASE}/v1\", tags=[\"");
    out.append(domain).append("\"])\n\n\nclass Item").append(number).append("(BaseModel):\n");
    out.append("    number: int\n    name: Optional[str] = None\n\n\n");
    out.append("def signed_in(token: str = \"\") -> str:\n    if not token:\n");
    out.append("        raise HTTPException(status_code=401)\n    return token\n");
    for (int i = 0; i < ROUTES; i++) {
      String verb = VERBS[i % VERBS.length];
      out.append("\n\n@router.").append(verb).append("(\"/items").append(i).append("/{number}\"");
      out.append(", response_model=Item").append(number).append(")\nasync def handle");
      out.append(number).append('_').append(i).append("(\n    number: int,\n");
      if (verb.startsWith("p")) {
        out.append("    item: Item").append(number).append(",\n");
      }
      out.append("    page: Optional[int] = None,\n    user: str = Depends(signed_in),\n):\n");
      out.append(comment("Handle item " + i + " of " + domain));
      out.append(body(2 + random.nextInt(4)));
    }
    return out.toString();
  }

  private String service(String domain, String name) {
    StringBuilder out = new StringBuilder(head(domain));
    out.append("\n\nclass ").append(name.substring(0, 1).toUpperCase(java.util.Locale.ROOT));
    out.append(name.substring(1)).append(":\n    \"\"\"Work for ").append(domain);
    out.append(".\"\"\"\n\n    limit = ").append(random.nextInt(1000)).append('\n');
    int methods = 6 + random.nextInt(5);
    for (int i = 0; i < methods; i++) {
      String text =
          "def step"
              + i
              + "(self, number: int, page: Optional[int] = None) -> List[Dict[str, Any]]:\n"
              + comment("Compute step " + i + " of " + domain)
              + body(3 + random.nextInt(5));
      out.append('\n').append(text.indent(4));
    }
    return out.toString();
  }

  private static String head(String domain) {
    return "# Licensed to nobody in particular; see the file that comes with this work for terms.\n"
        + "\"\"\"What there is to do for "
        + domain
        + ".\"\"\"\nfrom __future__ import annotations\n\nimport logging\n"
        + "from typing import Any, Dict, List, Optional\n\n";
  }

  private static String comment(String what) {
    return "    \"\"\"\n    "
        + what
        + ".\n\n    :param number: which one\n    :param page: which part of it, or None\n"
        + "    :return: what was found, never None\n    \"\"\"\n";
  }

  private String body(int statements) {
    StringBuilder out = new StringBuilder("    found: List[Dict[str, Any]] = []\n");
    for (int i = 0; i < statements; i++) {
      String noun = NOUNS[random.nextInt(NOUNS.length)];
      out.append("    if page is not None and page > ").append(random.nextInt(100));
      out.append(":\n        found.append({\"").append(noun).append("\": f\"");
      out.append(noun).append(": {number} {page + 1}\"})  # of ").append(noun).append('\n');
    }
    return out.append("    return found\n").toString();
  }
}
