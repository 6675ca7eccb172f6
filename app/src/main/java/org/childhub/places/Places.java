package org.childhub.places;
import java.util.List;
import org.springframework.stereotype.Component;
@Component
public class Places { public List<String> focus() { return List.of("AL","BA","BG","HR","XK","MD","ME","MK","RO","RS","UA"); } }
