-- { books { nodes { shelf { name position } } } }

SELECT t0."Shelf", t0."ShelfPosition"
FROM "Books" t0
ORDER BY t0."Id"
LIMIT $1
