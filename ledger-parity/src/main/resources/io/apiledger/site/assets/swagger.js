// Starts Swagger UI on the document that the page names: offline, and for reading only. Nothing is ever sent to a server of the document.
"use strict";

(() => {
  const main = document.getElementById("operations");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const colours = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
  colours();
  dark.addEventListener("change", colours);
  // Deep links of Swagger UI live in the fragment, which a skip link would overwrite.
  document.getElementById("skip").addEventListener("click", event => {
    event.preventDefault();
    main.focus();
  });
  // Two kinds of links open an operation: Swagger UI's own "#/tag/operation-id", and the explorer's "#GET/path?service=name", since what a
  // tag and an id are is known to the document alone. All parts are encoded: a tag may hold a slash, an id anything.
  try {
    decodeURIComponent(location.hash);
  } catch {
    history.replaceState(null, "", location.pathname); // It leads nowhere, and Swagger UI would fail on it.
  }
  const route = () => {
    const [, method, path, service = ""] = /^#([A-Z]+)(\/[^?]*)(?:\?service=(.*))?$/.exec(location.hash) ?? [];
    return method && { method, path: decodeURIComponent(path), service: decodeURIComponent(service) };
  };
  const open = (actions, key) => {
    actions.show(key, true);
    actions.scrollTo(key);
    actions.scrollToVirtualizedOperation(key);
  };
  const describes = ({ method, path, service }, entry) => {
    const operation = entry.get("operation");
    return entry.get("path") === path
        && (entry.get("method").toUpperCase() === method || (method === "ANY" && operation.has("x-api-ledger-route")))
        && (operation.get("x-api-ledger-service") ?? "") === service;
  };
  const keyOf = (asked, groups) => {
    for (const [tag, group] of groups) {
      const found = group.get("operations").find(entry => describes(asked, entry));
      if (found) {
        return ["operations", tag, found.getIn(["operation", "operationId"])];
      }
    }
    return null;
  };
  const links = () => ({
    statePlugins: {
      layout: {
        wrapActions: {
          // Swagger UI decodes before it splits, takes an underscore for a blank as well, and calls that an error each time.
          parseDeepLinkHash: (original, { layoutActions, layoutSelectors }) => () => {
            if (!route()) {
              const key = layoutSelectors.isShownKeyFromUrlHashArray(location.hash.replace(/^#!?\/?/, "").split("/").map(decodeURIComponent));
              if (key.length > 0) {
                open(layoutActions, key);
              }
            }
          },
        },
      },
      spec: {
        wrapActions: {
          updateJsonSpec: (original, { specSelectors, layoutActions }) => document => {
            const result = original(document);
            const asked = route();
            const key = asked && keyOf(asked, specSelectors.taggedOperations());
            if (key) {
              open(layoutActions, key);
            }
            return result;
          },
        },
      },
    },
  });
  if (typeof SwaggerUIBundle !== "function") {
    return;
  }
  document.getElementById("not-started").remove();
  SwaggerUIBundle({
    dom_id: "#swagger-ui",
    url: main.dataset.url,
    validatorUrl: null,
    deepLinking: true,
    supportedSubmitMethods: [],
    queryConfigEnabled: false,
    persistAuthorization: false,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    filter: true,
    presets: [SwaggerUIBundle.presets.apis],
    plugins: [links],
    layout: "BaseLayout",
  });
})();
