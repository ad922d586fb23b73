"""What several charts share: the room that they have, their legend, texts, the views of the map."""
