package dev.suiren.api.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes the description of the API (OpenAPI 3.1) from the controllers and the records they speak
/// in, so that it cannot say anything else than they do.
final class OpenApi {
  private static final List<Class<?>> CONTROLLERS =
      List.of(CompletionsApi.class, ModelsApi.class, HealthApi.class, DescriptionApi.class);
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private final Schemas schemas = new Schemas();

  String write() {
    Map<String, Object> paths = new TreeMap<>();
    CONTROLLERS.stream()
        .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Operation.class))
        .sorted(Comparator.comparing(Method::getName))
        .forEach(method -> paths.put(path(method), Map.of(verb(method), operation(method))));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put(
        "info",
        ordered(
            "title", "Suiren",
            "version", "1",
            "description",
                "Questions in, cited and audited answers out, in the words of OpenAI's chat"
                    + " completions. The key decides who asks and for which audience."));
    document.put("paths", paths);
    Object error = schemas.of(ApiError.class);
    document.put(
        "components",
        ordered(
            "schemas",
            schemas.all(),
            "responses",
            ordered("Error", ordered("description", "What went wrong", "content", body(error))),
            "securitySchemes",
            ordered("key", ordered("type", "http", "scheme", "bearer"))));
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(document)
            .replace("\r\n", "\n")
        + "\n";
  }

  private Map<String, Object> operation(Method method) {
    Operation said = method.getAnnotation(Operation.class);
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", method.getName());
    operation.put("summary", said.summary());
    List<Object> variables =
        VARIABLE
            .matcher(path(method))
            .results()
            .<Object>map(
                match ->
                    ordered(
                        "name",
                        match.group(1),
                        "in",
                        "path",
                        "required",
                        true,
                        "schema",
                        ordered("type", "string")))
            .toList();
    if (!variables.isEmpty()) {
      operation.put("parameters", variables);
    }
    if (said.takes() != void.class) {
      operation.put(
          "requestBody", ordered("required", true, "content", body(schemas.of(said.takes()))));
    }
    operation.put(
        "responses",
        ordered(
            "200", ordered("description", "Done", "content", answer(said)),
            "default", ordered("$ref", "#/components/responses/Error")));
    operation.put("security", said.open() ? List.of() : List.of(ordered("key", List.of())));
    return operation;
  }

  private Map<String, Object> answer(Operation said) {
    Map<String, Object> content =
        new LinkedHashMap<>(
            body(
                said.gives() == void.class ? ordered("type", "object") : schemas.of(said.gives())));
    if (said.streams() != void.class) {
      content.put("text/event-stream", ordered("schema", schemas.of(said.streams())));
    }
    return content;
  }

  private static Map<String, Object> body(Object schema) {
    return ordered("application/json", ordered("schema", schema));
  }

  private static String verb(Method method) {
    return method.isAnnotationPresent(PostMapping.class) ? "post" : "get";
  }

  private static String path(Method method) {
    PostMapping post = method.getAnnotation(PostMapping.class);
    return post == null ? method.getAnnotation(GetMapping.class).value()[0] : post.value()[0];
  }

  /// A map in the order of its pairs.
  static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i].toString(), pairs[i + 1]);
    }
    return map;
  }
}
