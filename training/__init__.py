"""How the reader's model is made, from public data to the files that the package ships."""
