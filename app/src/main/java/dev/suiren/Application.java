package dev.suiren;

import dev.suiren.kernel.internal.KernelWiring;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulith;

/// The house: every room's wiring, and nothing else.
@Modulith(systemName = "Suiren")
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({KernelWiring.class})
public class Application {}
