package shop;

@RestController
class Broken {
  @GetMapping("/broken"
}
