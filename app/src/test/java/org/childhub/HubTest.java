package org.childhub;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole hub with a real, empty PostgreSQL and a data folder of its own, without
 * sample content. Tests with the same settings share one hub and one database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = ChildHub.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestHub.class)
public @interface HubTest {}
