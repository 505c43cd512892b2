-- { books(after: "ezdhNTNlNmU2fTo1" order: [{ title: DESC }]) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
WHERE (t0."Title" <= $1 AND (t0."Title" < $1 OR t0."Title" = $1 AND t0."Id" > $2))
ORDER BY t0."Title" DESC, t0."Id"
LIMIT $3
